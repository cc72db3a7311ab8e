// Calls the emulator with Alibaba's own client and prints one line of JSON per call.
// node flows.js HOST:PORT, run where the packages are installed
const path = require("path");
const from = (name) => require(path.join(process.cwd(), "node_modules", name));
const Cams = from("@alicloud/cams20200606");
const { Config } = from("@alicloud/openapi-client");

const client = (accessKeyId, accessKeySecret, securityToken) =>
  new Cams.default(
    new Config({ endpoint: process.argv[2], protocol: "http", accessKeyId, accessKeySecret, securityToken }),
  );

const say = (call, told) => console.log(JSON.stringify({ call, ...told }));

const tell = async (call, promise) => {
  try {
    const { statusCode, body } = await promise;
    say(call, { status: statusCode, code: body.code, requestId: body.requestId, data: body.data });
  } catch (error) {
    say(call, { status: error.data && error.data.statusCode, code: error.code, message: error.message });
  }
};

const main = async () => {
  const good = client("testak", "testsecret");
  const name = "orders v2 ~*é+&/烟 100%";
  await tell("get", good.getFlow(new Cams.GetFlowRequest({ flowId: "1002", custSpaceId: "cams-1sdkjwen2" })));
  await tell("list", good.listFlow(new Cams.ListFlowRequest({ custSpaceId: "cams-1sdkjwen2" })));
  await tell(
    "modify",
    good.modifyFlow(
      new Cams.ModifyFlowRequest({ flowId: "1001", flowName: name, categories: ["SURVEY", "OTHER"] }),
    ),
  );
  await tell("unknown flow", good.getFlow(new Cams.GetFlowRequest({ flowId: "4711" })));
  await tell("token", client("STS.testak", "testsecret", "tok/en+==").getFlow(new Cams.GetFlowRequest({ flowId: "1001" })));
  await tell("wrong secret", client("testak", "wrong").getFlow(new Cams.GetFlowRequest({ flowId: "1001" })));
  await tell("denied", client("deniedak", "deniedsecret").listFlow(new Cams.ListFlowRequest({})));
  for (let i = 0; i < 6; i++) {
    await tell("burst", client("otherak", "othersecret").listFlow(new Cams.ListFlowRequest({})));
  }
};

main();
