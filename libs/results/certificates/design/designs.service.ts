import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Tx } from '@bangvang/database';
import { invalid, newId } from '@bangvang/platform';
import { pictureMissing, templateExists, templateNotFound } from '../certificates.errors';
import type { CertificateDesign } from './design';
import { checkDesign, usualDesign } from './design.rules';
import type {
  ChangedTemplateDto,
  NewTemplateDto,
  TemplateDto,
  TemplateListDto,
} from './designs.dto';
import { DesignsRepository, type TemplateRow } from './designs.repository';
import { PicturesRepository } from './pictures.repository';
import { PURPOSES, type Purpose } from './placeholders.rules';

/** The templates of a contest's certificates. A design that was saved is never changed, only followed by another. */
@Injectable()
export class Designs {
  constructor(
    private readonly database: Database,
    private readonly repository: DesignsRepository,
    private readonly pictures: PicturesRepository,
  ) {}

  async all(contestId: string): Promise<TemplateListDto> {
    const rows = await this.repository.all(this.database.tx, contestId);
    const usual = PURPOSES.map((purpose) => ({ purpose, design: usualDesign(purpose) }));
    return { templates: rows.map(shown), usual };
  }

  /** @throws Problem NOT_FOUND */
  async one(contestId: string, id: string): Promise<TemplateDto> {
    return shown(await this.find(this.database.tx, contestId, id));
  }

  /** @throws Problem NOT_FOUND */
  async find(tx: Tx, contestId: string, id: string): Promise<TemplateRow> {
    const row = await this.repository.byId(tx, contestId, id);
    if (!row) throw templateNotFound();
    return row;
  }

  /** @throws Problem VALIDATION_FAILED with the paths of what is wrong, CONFLICT where the name is taken */
  async create(
    contestId: string,
    { name, purpose, design }: NewTemplateDto,
    by: string,
  ): Promise<TemplateDto> {
    return this.change(async (tx) => {
      await this.check(tx, contestId, design, purpose);
      const id = newId();
      await this.repository.insert(tx, { id, contestId, name, purpose });
      const first = { id: newId(), templateId: id, version: 1, document: design };
      await this.repository.addDesign(tx, first, by);
      return shown(await this.find(tx, contestId, id));
    });
  }

  /** Saves the next design of a template. @throws as {@link create}, NOT_FOUND */
  async save(
    contestId: string,
    id: string,
    { name, design }: ChangedTemplateDto,
    by: string,
  ): Promise<TemplateDto> {
    return this.change(async (tx) => {
      const { purpose } = await this.find(tx, contestId, id);
      await this.check(tx, contestId, design, purpose);
      const version = await this.repository.nextVersion(tx, contestId, id, name);
      if (version === null) throw templateNotFound();
      const next = { id: newId(), templateId: id, version, document: design };
      await this.repository.addDesign(tx, next, by);
      return shown(await this.find(tx, contestId, id));
    });
  }

  /** @throws Problem NOT_FOUND */
  async retire(contestId: string, id: string): Promise<void> {
    const was = await this.repository.retire(this.database.tx, contestId, id);
    if (!was) throw templateNotFound();
  }

  /** @throws Problem VALIDATION_FAILED unless a design can be printed for this purpose */
  async check(
    tx: Tx,
    contestId: string,
    design: CertificateDesign,
    purpose: Purpose,
  ): Promise<void> {
    const errors = checkDesign(design, purpose);
    if (errors.length > 0) throw invalid(errors);
    const wanted = ['emblemId', 'signatureId'] as const;
    const ids = wanted.flatMap((field) => design[field] ?? []);
    const present = await this.pictures.present(tx, contestId, ids);
    for (const field of wanted) {
      const id = design[field];
      if (id && !present.has(id.toLowerCase())) throw pictureMissing(`design.${field}`);
    }
  }

  private async change<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (isUniqueViolation(error, 'certificate_template_name')) throw templateExists();
      throw error;
    }
  }
}

function shown({ id, name, purpose, version, document, saved_at }: TemplateRow): TemplateDto {
  return { id, name, purpose, version, design: document, savedAt: saved_at };
}
