/** What the workspace itself says, in Chinese: who its people are, and why something failed. */
const SEED = {
    Editor: "编辑者",
    Approver: "审批人",
    "No rights": "无权限",
    Admin: "管理员",
    Guest: "访客",
    "may ask for changes": "可以申请更改",
    "may approve what others asked for": "可以审批他人的申请",
    "is in no user group": "不属于任何用户组",
    "administers the workspace": "管理本工作区",
    "may ask for changes; reads Chinese": "可以申请更改；使用中文",
    "a guest in one channel": "只在一个频道中的访客",
};

const TOLD = [
    [/^the shortcut failed because the app did not respond$/, "快捷方式失败：应用没有响应"],
    [/^the options failed because the app did not respond$/, "无法加载选项：应用没有响应"],
    [/^the options failed: (.*)$/, "无法加载选项：$1"],
    [/^`(.*)` failed because the app did not respond$/, "“$1”失败：应用没有响应"],
    [/^(\S+) failed because the app did not respond$/, "$1 失败：应用没有响应"],
    [/^(\S+) failed with the error "(.*)"$/, "$1 失败，错误为“$2”"],
    [/^We had some trouble connecting\. Try again\? \(the app did not respond\)$/, "连接时遇到问题，请重试（应用没有响应）"],
    [/^We had some trouble connecting\. Try again\? \((.*)\)$/, "连接时遇到问题，请重试（$1）"],
    [/^(\S+) is not a valid command$/, "$1 不是有效的命令"],
    [/^nobody here is called (\S+)$/, "这里没有人叫 $1"],
    [/^\/invite wants a channel, and somebody such as @sluice$/, "/invite 只能在频道中使用，并须写明邀请谁，例如 @sluice"],
    [/^(\S+) is not supported in threads$/, "消息列中不能使用 $1"],
    [/^what you pressed is not there any more$/, "你点击的内容已不存在"],
];

export const seed = (text) => SEED[text] ?? text;

export function told(text) {
    const known = TOLD.find(([pattern]) => pattern.test(text));
    return known ? text.replace(known[0], known[1]) : text;
}
