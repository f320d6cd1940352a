import type { Complaint } from "../../domain/complaint/state.ts";
import type { DeadlineKey } from "../../domain/complaint/vocabulary.ts";
import { memberOf, type StaffDirectory } from "../../domain/staff/directory.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesFormTexts } from "../../presentation/catalogue/pages-form.ts";
import { maskEmail } from "../../presentation/format/mask.ts";
import type { ReceiptView } from "../../presentation/pages/complaint/receipt-page.ts";
import type { Frame } from "../../presentation/pages/parts/frame.ts";
import { paths } from "../../presentation/pages/paths.ts";

const text = createText(pagesFormTexts);

/** Number, code, and what happens now with its dates: those of the complaint as it was filed (IN-15). */
export const receiptView = (
  { file }: Complaint,
  accessCode: string,
  staff: StaffDirectory,
  { language }: Frame,
): ReceiptView => {
  const t = text(language);
  const by = (key: DeadlineKey) => {
    const found = file.deadlines.find((entry) => entry.key === key);
    return found === undefined ? {} : { by: found.dueBy };
  };
  const email = file.personal?.complainant.email;
  return {
    number: file.number,
    accessCode,
    steps: [
      {
        title: t("receipt.step.reply", { name: memberOf(staff, file.owner)?.name ?? file.owner }),
        ...by("first-response"),
      },
      { title: t("receipt.step.answer"), ...by("answer"), text: t("receipt.step.updates") },
      { title: t("receipt.step.decide") },
    ],
    ...(email !== undefined && { sentTo: maskEmail(email) }),
    statusHref: paths.complaint(file.number),
  };
};
