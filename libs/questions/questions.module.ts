import { Module } from '@nestjs/common';
import { IdentityModule } from '@bangvang/identity';
import { BankScope } from './bank/bank.scope';
import { BanksController } from './bank/banks.controller';
import { BanksRepository } from './bank/banks.repository';
import { Banks } from './bank/banks.service';
import { QuestionsController } from './bank/questions.controller';
import { QuestionsRepository } from './bank/questions.repository';
import { Questions } from './bank/questions.service';
import { ExchangeController } from './exchange/exchange.controller';
import { QuestionExport } from './exchange/export.service';
import { QuestionImport } from './exchange/import.service';
import { MediaController } from './media/media.controller';
import { MediaRepository } from './media/media.repository';
import { Media } from './media/media.service';
import { PapersRepository } from './papers/papers.repository';
import { Papers } from './papers/papers.service';

/** Banks of questions, and the papers made from them. */
@Module({
  imports: [IdentityModule],
  controllers: [BanksController, QuestionsController, ExchangeController, MediaController],
  providers: [
    BankScope,
    Banks,
    BanksRepository,
    Media,
    MediaRepository,
    Papers,
    PapersRepository,
    QuestionExport,
    QuestionImport,
    Questions,
    QuestionsRepository,
  ],
  exports: [Papers],
})
export class QuestionsModule {}
