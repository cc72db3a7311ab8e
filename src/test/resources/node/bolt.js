// An app on Slack's own framework: a command, a form, a button, options, a shortcut, and the App Home.
// node bolt.js socket|http API_URL BOT_TOKEN APP_TOKEN SIGNING_SECRET, run where the packages are installed
const path = require("path");
const { App, LogLevel } = require(path.join(process.cwd(), "node_modules", "@slack/bolt"));

const [transport, slackApiUrl, token, appToken, signingSecret] = process.argv.slice(2);
const app = new App({
  token,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl },
  ...(transport === "socket" ? { socketMode: true, appToken } : { signingSecret }),
});
const plain = (text) => ({ type: "plain_text", text });
const button = { type: "button", action_id: "go", text: plain("Go"), style: "primary" };
const form = {
  type: "modal",
  callback_id: "ask",
  title: plain("Ask"),
  submit: plain("Send"),
  blocks: [
    { type: "input", block_id: "name", label: plain("Name"), element: { type: "plain_text_input", action_id: "a" } },
    {
      type: "input",
      block_id: "flow",
      label: plain("Flow"),
      element: { type: "external_select", action_id: "find", min_query_length: 0 },
    },
  ],
};

app.command("/flow", async ({ ack, command, client, respond }) => {
  await ack();
  if (command.text === "form") await client.views.open({ trigger_id: command.trigger_id, view: form });
  else await respond(`heard ${command.text}`);
});
app.options("find", async ({ ack, payload }) => {
  await ack({ options: [{ text: plain(`Flow ${payload.value}`), value: payload.value }] });
});
app.view("ask", async ({ ack, view, body, client }) => {
  const name = view.state.values.name.a.value;
  if (name === "bad") return ack({ response_action: "errors", errors: { name: "not a good name" } });
  await ack();
  const flow = view.state.values.flow.find.selected_option.value;
  await client.chat.postMessage({
    channel: "C01OPS",
    text: `<@${body.user.id}> asks for ${name} on ${flow}`,
    blocks: [{ type: "actions", block_id: "card", elements: [button] }],
  });
});
app.action("go", async ({ ack, body, client, respond }) => {
  await ack();
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `done by ${body.user.id}`, blocks: [] });
  await respond({ text: "only for you", response_type: "ephemeral", replace_original: false });
});
app.shortcut("change_flow", async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: { ...form, title: plain("By shortcut") } });
});
app.event("app_home_opened", async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [{ type: "header", text: plain("At home") }] } });
});
app.error(async (error) => console.log(`error ${error.message}`));

(async () => {
  const started = await app.start({ port: 0, host: "127.0.0.1" });
  console.log(`ready ${transport === "http" ? started.address().port : 0}`);
})();
