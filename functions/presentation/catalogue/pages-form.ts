import type { Texts } from "./message-types.ts";

/** The complaint form, its check page and the receipt (P1–P3). */
export const pagesFormTexts = {
  "form.title": { "zh-CN": "告诉我们发生了什么", en: "Tell us what went wrong" },
  "form.lead": {
    "zh-CN": "大约 3 分钟。我们 24 小时内回复，5 个工作日内给您答复。带“选填”的可以不填。",
    en: "About 3 minutes. We reply within 24 hours and answer within 5 working days. You may leave out what is marked “optional”.",
  },
  "form.already": { "zh-CN": "已经投诉过？", en: "Complained already? " },
  "form.alreadyLink": { "zh-CN": "用编号和查询码看进度", en: "Follow it with your number and code" },
  "form.draft": {
    "zh-CN": "我们帮您找回了上次没写完的内容，它只存在这台设备上。",
    en: "We brought back what you had begun to write. It is kept on this device only.",
  },
  "form.draftClear": { "zh-CN": "清除草稿", en: "Clear the draft" },
  "form.category": { "zh-CN": "是哪方面的问题？", en: "What is it about?" },
  "form.urgent": { "zh-CN": "请现在就打电话，我们马上处理：", en: "Call now and we act at once: " },
  "form.urgentAlso": {
    "zh-CN": "也请写完并提交，值班人员会立即看到。",
    en: "Send this form as well: whoever is on duty sees it at once.",
  },
  "form.story": { "zh-CN": "发生了什么？", en: "What happened?" },
  "form.description": { "zh-CN": "请把经过告诉我们", en: "Tell us the story" },
  "form.descriptionHint": {
    "zh-CN": "写您记得的就可以：什么时候、在哪里、现在怎样",
    en: "Write what you remember: when, where, and how things stand now",
  },
  "form.desiredOutcome": { "zh-CN": "您希望我们怎样解决？", en: "What would put it right?" },
  "form.left": { "zh-CN": "还可以写 %n 个字", en: "You have %n characters left" },
  "form.product": { "zh-CN": "产品和订单", en: "Product and order" },
  "form.productHint": {
    "zh-CN": "手边没有也没关系，我们可以以后再问您。",
    en: "If you do not have these at hand, we can ask you later.",
  },
  "form.productModel": { "zh-CN": "型号", en: "Model" },
  "form.productSerial": { "zh-CN": "序列号", en: "Serial number" },
  "form.serialWhere": { "zh-CN": "在哪里找序列号？", en: "Where do I find the serial number?" },
  "form.orderReference": { "zh-CN": "订单号", en: "Order number" },
  "form.evidence": {
    "zh-CN": "照片、截图和录音可以在提交之后添加。",
    en: "You can add photos, screenshots and recordings after sending.",
  },
  "form.contact": { "zh-CN": "怎样联系您？", en: "How can we reach you?" },
  "form.contactHint": {
    "zh-CN": "手机号或邮箱，填一个就够了",
    en: "A phone number or an e-mail address: one is enough",
  },
  "form.name": { "zh-CN": "姓名", en: "Name" },
  "form.phone": { "zh-CN": "手机号", en: "Phone number" },
  "form.email": { "zh-CN": "邮箱", en: "E-mail address" },
  "form.preferredTime": { "zh-CN": "什么时候方便接电话？", en: "When may we call you?" },
  "form.onBehalf": { "zh-CN": "我替别人投诉", en: "I complain for somebody else" },
  "form.representedName": { "zh-CN": "您替谁投诉？", en: "For whom?" },
  "form.relationship": { "zh-CN": "您和他（她）是什么关系？", en: "How are you related?" },
  "form.consent": {
    "zh-CN": "我们只用这些信息处理您的投诉。",
    en: "We use this information to deal with your complaint, for nothing else.",
  },
  "form.button": { "zh-CN": "核对并提交", en: "Check and send" },
  "form.unavailable": {
    "zh-CN": "我们这边出了问题，对不起。您的投诉没有提交，您写的内容还在这里。请稍后再试，或打电话给我们。",
    en: "Something went wrong on our side, and we are sorry. Your complaint was not sent; your text is still here. Try again in a while, or call us.",
  },
  "form.tooMany": {
    "zh-CN": "刚才提交的次数太多。您写的内容还在这里，请在 {at} 之后再试。",
    en: "That was too often in a short time. Your text is still here; try again after {at}.",
  },
  "check.title": { "zh-CN": "请核对一下，然后提交", en: "Check your answers, then send" },
  "check.lead": { "zh-CN": "还没有提交。", en: "Nothing has been sent yet." },
  "check.what": { "zh-CN": "发生的事", en: "What happened" },
  "check.category": { "zh-CN": "问题类别", en: "About" },
  "check.change": { "zh-CN": "修改", en: "Change" },
  "check.button": { "zh-CN": "提交投诉", en: "Send my complaint" },
  "receipt.title": { "zh-CN": "我们收到了您的投诉", en: "We have received your complaint" },
  "receipt.regret": { "zh-CN": "给您添了麻烦，我们很抱歉。", en: "We are sorry for the trouble you have had." },
  "receipt.number": { "zh-CN": "投诉编号", en: "Complaint number" },
  "receipt.code": { "zh-CN": "查询码", en: "Access code" },
  "receipt.keep": {
    "zh-CN": "请保存编号和查询码，查进度时要用。可以截图，也可以打印本页。",
    en: "Keep the number and the code: you need both to follow your complaint. Take a picture of the screen or print this page.",
  },
  "receipt.sentTo": { "zh-CN": "我们也发到了 {to}。", en: "We have sent them to {to} as well." },
  "receipt.next": { "zh-CN": "接下来", en: "What happens next" },
  "receipt.status": { "zh-CN": "查看进度", en: "Follow my complaint" },
  "receipt.copyBoth": { "zh-CN": "复制编号和查询码", en: "Copy number and code" },
  "receipt.qr": { "zh-CN": "用另一台手机扫一扫，打开查询页", en: "Scan with another phone to open the look-up page" },
  "form.serialHint": {
    "zh-CN": "在机身底部或背面的标签上，以 S/N 开头。",
    en: "On the label at the bottom or the back of the device, after S/N.",
  },
  "form.sentBefore": {
    "zh-CN":
      "这份投诉已经提交过，后来改动的内容还没有。想补充，请用编号和查询码打开那份投诉留言；要另提一件，请再核对并提交一次。",
    en: "This complaint was sent already; what you changed since was not. To add to it, open it with its number and code and write to us. To complain about something else, check and send once more.",
  },
  "form.error.category": { "zh-CN": "选择是哪方面的问题", en: "Choose what it is about" },
  "form.error.description": { "zh-CN": "写下发生了什么", en: "Tell us what happened" },
  "form.error.name": { "zh-CN": "填写您的姓名", en: "Enter your name" },
  "form.error.contact": {
    "zh-CN": "填写手机号或邮箱，至少一个",
    en: "Enter a phone number or an e-mail address",
  },
  "form.error.phone": {
    "zh-CN": "电话号码只写数字，例如 138 0013 8000",
    en: "Write the phone number in digits, for example 138 0013 8000",
  },
  "form.error.email": {
    "zh-CN": "邮箱应像 name@example.com 这样写",
    en: "Write the e-mail address like name@example.com",
  },
  "receipt.step.reply": { "zh-CN": "{name}联系您，核实情况", en: "{name} contacts you and checks the facts" },
  "receipt.step.answer": { "zh-CN": "我们给您答复", en: "You get our answer" },
  "receipt.step.decide": {
    "zh-CN": "您看过方案，由您决定是否接受",
    en: "You see our proposal and decide whether you accept it",
  },
  "receipt.step.updates": {
    "zh-CN": "在这之前，我们至少每 48 小时告诉您一次进展。",
    en: "Until then we tell you at least every 48 hours where things stand.",
  },
} as const satisfies Texts;
