/** A complaint as the public form sends it. */
export const exampleForm = (complainant: object = { name: "陈晓", email: "chen.xiao@example.com" }) => ({
  channel: "web-form",
  language: "zh-CN",
  complainant,
  category: "product-quality",
  product: { model: "明远 X14", serial: "MY-X14-0091" },
  description: "笔记本买来三个月，屏幕反复黑屏，送修两次仍未修好。",
  desiredOutcome: "请彻底修好，并补偿我往返的费用。",
});
