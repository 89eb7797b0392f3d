import { Module } from '@nestjs/common';
import { UnitFiles } from './import/unit-files';
import { TreeSnapshots } from './tree-snapshots';
import { TreesController } from './trees.controller';
import { UnitCountsRepository } from './unit-counts.repository';
import { UnitsAdmin } from './units.admin';
import { UnitsController } from './units.controller';
import { UnitsRepository } from './units.repository';
import { Units } from './units.service';
import { UnitsStaffController } from './units-staff.controller';

/** Organisations as trees, with validity, headcounts, mergers and splits. */
@Module({
  controllers: [UnitsController, TreesController, UnitsStaffController],
  providers: [UnitsRepository, UnitCountsRepository, TreeSnapshots, Units, UnitsAdmin, UnitFiles],
  exports: [Units, UnitsAdmin, UnitFiles],
})
export class UnitsModule {}
