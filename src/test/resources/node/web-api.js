// Calls the workspace with Slack's own client and prints one line of JSON per call.
// node web-api.js API_URL TOKEN, run where the packages are installed
const path = require("path");
const { WebClient } = require(path.join(process.cwd(), "node_modules", "@slack/web-api"));

const [apiUrl, token] = process.argv.slice(2);
const root = new URL("/", apiUrl);
const calm = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
const slack = new WebClient(token, calm);
const plain = (text) => ({ type: "plain_text", text });
const section = (text) => ({ type: "section", text: { type: "mrkdwn", text } });
const home = (text) => ({ type: "home", blocks: [section(text)] });

const say = (call, told) => console.log(JSON.stringify({ call, ...told }));

const tell = async (call, promise, look) => {
  try {
    const answer = await promise;
    say(call, { told: look ? look(answer) : answer.ok });
    return answer;
  } catch (error) {
    say(call, { error: error.data?.error ?? error.code, wait: error.retryAfter });
    return {};
  }
};

const control = (what, body) => fetch(new URL(`control/${what}`, root), { method: "POST", body: JSON.stringify(body) });

const main = async () => {
  await tell("auth.test", slack.auth.test(), (a) => `${a.user_id} in ${a.team_id}`);
  await tell("wrong token", new WebClient("xoxb-wrong", calm).auth.test());
  await tell("users.info", slack.users.info({ user: "U0EDITOR2", include_locale: true }), (a) => a.user.locale);
  await tell("users.info of nobody", slack.users.info({ user: "U0NOBODY1" }));
  await tell("usergroups.list", slack.usergroups.list({ include_users: true }), (a) =>
    a.usergroups.map((g) => `${g.handle} ${g.users.length}`).join(", "),
  );
  let people = 0;
  for await (const page of slack.paginate("users.list", { limit: 4 })) people += page.members.length;
  say("users.list by fours", { told: people });

  const metadata = { event_type: "sluice_event", event_payload: { change: "1M8" } };
  const posted = await tell(
    "chat.postMessage",
    slack.chat.postMessage({ channel: "C01OPS", text: "first", blocks: [section("first & *bold*")], metadata }),
    (a) => a.message.blocks.length,
  );
  const place = { channel: "C01OPS", ts: posted.ts };
  await tell("chat.update", slack.chat.update({ ...place, text: "second", metadata }), (a) => a.text);
  const history = (more) => slack.conversations.history({ channel: "C01OPS", limit: 1, ...more });
  await tell("history", history(), (a) => `${a.messages[0].text} ${a.messages[0].metadata} more ${a.has_more}`);
  await tell("history with metadata", history({ include_all_metadata: true }), (a) => a.messages[0].metadata.event_type);
  const table = { type: "table", rows: [[{ type: "raw_text", text: "Name" }], [{ type: "raw_text", text: "Welcome" }]] };
  await tell("table", slack.chat.postMessage({ channel: "C01OPS", text: "rows", blocks: [table] }));
  await tell("table read back", history(), (a) => a.messages[0].blocks[0].rows[1][0].text);
  await tell("reply", slack.chat.postMessage({ channel: "C01OPS", thread_ts: posted.ts, text: "below" }));
  await tell("conversations.replies", slack.conversations.replies(place), (a) => a.messages.map((m) => m.text).join(", "));
  await tell("reactions.add", slack.reactions.add({ channel: "C01OPS", timestamp: posted.ts, name: "eyes" }));
  await tell("chat.getPermalink", slack.chat.getPermalink({ channel: "C01OPS", message_ts: posted.ts }), (a) =>
    a.permalink.includes("/archives/C01OPS/p"),
  );
  await tell("chat.postEphemeral", slack.chat.postEphemeral({ channel: "C01OPS", user: "U0EDITOR1", text: "psst" }), (a) =>
    Boolean(a.message_ts),
  );
  await tell("chat.delete", slack.chat.delete(place));
  await tell("deleted", slack.chat.update({ ...place, text: "third" }));

  await tell("not in channel", slack.chat.postMessage({ channel: "C01QUIET", text: "hello" }));
  await tell("no channel", slack.chat.postMessage({ channel: "C0NONE", text: "hello" }));
  await control("channel", { id: "C01PROD", archived: true });
  await tell("archived", slack.chat.postMessage({ channel: "C01PROD", text: "hello" }));
  await tell("nothing said", slack.chat.postMessage({ channel: "C01OPS", text: "" }));
  const long = Array.from({ length: 5 }, () => section("x".repeat(2900)));
  await tell("too long", slack.chat.postMessage({ channel: "C01OPS", text: "long", blocks: long }));
  await tell("too many", slack.chat.postMessage({ channel: "C01OPS", text: "many", blocks: Array(51).fill(section("x")) }));
  await tell("no such method", slack.apiCall("chat.sing"));

  const modal = { type: "modal", callback_id: "m", title: plain("Title"), blocks: [section("text")] };
  await tell("no such trigger", slack.views.open({ trigger_id: "1.2.3", view: modal }));
  await tell("title too long", slack.views.open({ trigger_id: "1.2.3", view: { ...modal, title: plain("x".repeat(25)) } }));
  const first = await tell("views.publish", slack.views.publish({ user_id: "U0EDITOR1", view: home("one") }), (a) => a.view.type);
  await tell("published again", slack.views.publish({ user_id: "U0EDITOR1", view: home("two"), hash: first.view.hash }));
  await tell("old hash", slack.views.publish({ user_id: "U0EDITOR1", view: home("three"), hash: first.view.hash }));
  await tell("no such view", slack.views.update({ view_id: "V0NONE", view: modal }));

  await tell(
    "filesUploadV2",
    slack.filesUploadV2({ channel_id: "C01OPS", filename: "diff.txt", content: "vorher → nachher", initial_comment: "see" }),
    (a) => a.files[0].files[0].name,
  );
  await control("slack-faults", { method: "chat.postMessage", kind: "rate-limited", retryAfter: 3 });
  await tell("limited", slack.chat.postMessage({ channel: "C01OPS", text: "soon" }));
  await control("slack-faults", { method: "users.info", kind: "error", error: "token_revoked" });
  await tell("revoked", slack.users.info({ user: "U0EDITOR1" }));
};

main();
