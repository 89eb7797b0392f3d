import type { ContestRole } from '@bangvang/contracts';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';

/** Somebody who works on contests. Accounts are disabled, never deleted: what they did keeps its author. */
@Entity('staff_account')
@Unique('staff_account_email', ['email'])
@Check(
  'staff_account_email_canonical',
  `email = lower(email) AND email IS NFC NORMALIZED AND email LIKE '_%@_%' AND length(email) <= 254`,
)
@Check('staff_account_name_length', 'length(name) BETWEEN 1 AND 100')
@Check('staff_account_argon2id', `password_hash LIKE '$argon2id$%'`)
export class StaffAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_account_pkey' })
  id!: string;

  /** Lower case, NFC. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** In PHC form; loaded only where a password is checked. */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  @Column('boolean', { name: 'is_admin', default: false })
  isAdmin!: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @OneToMany(() => StaffRole, (role) => role.account)
  roles!: Relation<StaffRole>[];
}

/** What an account may do in one contest. */
@Entity('staff_role')
@Check(
  'staff_role_known',
  `role IN ('organiser', 'viewer', 'secretary', 'chief', 'judge', 'key-holder', 'collector')`,
)
export class StaffRole {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'staff_role_pkey' })
  accountId!: string;

  @Index('staff_role_contest')
  @PrimaryColumn('uuid', { name: 'contest_id', primaryKeyConstraintName: 'staff_role_pkey' })
  contestId!: string;

  @Column('text')
  role!: ContestRole;

  @ManyToOne(() => StaffAccount, (account) => account.roles, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'staff_role_account' })
  account!: Relation<StaffAccount>;
}
