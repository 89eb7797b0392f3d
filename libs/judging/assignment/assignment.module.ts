import { Module, type OnModuleInit } from '@nestjs/common';
import { JuryModule } from '../jury/jury.module';
import { Ties } from '../jury/ties.service';
import { StagesModule } from '../stages/stages.module';
import { Assigner } from './assigner';
import { AssignmentController } from './assignment.controller';
import { AssignmentRepository } from './assignment.repository';
import { AssignmentView } from './assignment.view';
import { BundlesRepository } from './bundles.repository';
import { HandOvers } from './hand-over.service';
import { Moves } from './moves.service';

/** Who marks which work. */
@Module({
  imports: [JuryModule, StagesModule],
  controllers: [AssignmentController],
  providers: [Assigner, AssignmentRepository, AssignmentView, BundlesRepository, HandOvers, Moves],
})
export class AssignmentModule implements OnModuleInit {
  constructor(
    private readonly ties: Ties,
    private readonly handOvers: HandOvers,
  ) {}

  /** A conflict that comes to light takes works away that are in hand. */
  onModuleInit(): void {
    this.ties.onChange((tx, member, by) => this.handOvers.conflictsOf(tx, member, by));
  }
}
