import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { UnitsModule } from '@bangvang/units';
import { JuryModule } from '../jury/jury.module';
import { MarkingModule } from '../marks/marking.module';
import { StagesModule } from '../stages/stages.module';
import { Blinder } from './blinder';
import { BlindingRepository } from './blinding.repository';
import { Blinding } from './blinding.service';
import { CustodyController } from './custody.controller';
import { CustodyView } from './custody.view';
import { Keys } from './keys.service';
import { KeysRepository } from './keys.repository';
import { OpenedLinks } from './opened-links';
import { OpeningRepository } from './opening.repository';
import { Opening } from './opening.service';
import { Candidates } from './promotion/candidates';
import { PromotionRepository } from './promotion/promotion.repository';
import { Promotion, PromotionParts } from './promotion/promotion.service';
import { PromotionView } from './promotion/promotion.view';
import { RunOrders } from './run-orders';
import { Sources } from './sources';

/** Blind codes, the copies that judges see, and the custody of the link. */
@Module({
  imports: [
    ...[IdentityModule, ContestsModule, UnitsModule, EssaysModule],
    ...[StagesModule, JuryModule, MarkingModule],
  ],
  controllers: [CustodyController],
  providers: [
    Blinder,
    Blinding,
    BlindingRepository,
    CustodyView,
    Keys,
    KeysRepository,
    OpenedLinks,
    Opening,
    OpeningRepository,
    Candidates,
    Promotion,
    PromotionParts,
    PromotionRepository,
    PromotionView,
    RunOrders,
    Sources,
  ],
  exports: [OpenedLinks],
})
export class CustodyModule {}
