import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from './config';
import { Files } from './files';

/** A letter in plain text. `id` is the same when it is sent again, so that doubles can be told. */
export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
}

const WAIT_MS = 15_000;

/**
 * Sends letters: by SMTP where SMTP_URL is set, else as files `mail/<id>.eml` in the folder of
 * files, for an organiser who has no mail server yet.
 */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly smtp: Transporter | null;
  private readonly composer = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly config: Config,
    private readonly files: Files,
  ) {
    this.smtp = config.SMTP_URL
      ? createTransport({
          url: config.SMTP_URL,
          connectionTimeout: WAIT_MS,
          socketTimeout: WAIT_MS,
        })
      : null;
  }

  /** Hands a letter on. @throws Error when it was not taken */
  async send({ id, to, subject, text }: Letter): Promise<void> {
    const host = /@([^\s<>@]+)>?$/.exec(this.config.MAIL_FROM)?.[1] ?? 'localhost';
    const message = {
      from: this.config.MAIL_FROM,
      to,
      subject,
      text,
      messageId: `<${id}@${host}>`,
    };
    if (this.smtp) {
      await this.smtp.sendMail(message);
      return;
    }
    const composed = await this.composer.sendMail(message);
    await this.files.write(`mail/${id}.eml`, [composed.message as Buffer]);
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}
