/** What stands around every mail, in the language of the mail. */
export interface MailFrame {
  readonly company: string;
  /** The telephone people may call, and when. */
  readonly phone: string;
  readonly phoneHours: string;
  /** IANA zone in which all times are written, and what people call it: 北京时间. */
  readonly zone: string;
  readonly zoneName: string;
}
