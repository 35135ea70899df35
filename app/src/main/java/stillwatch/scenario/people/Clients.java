package stillwatch.scenario.people;

import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.text.SystemPrompt;
import stillwatch.scenario.world.Client;

/** The programs of the world. Those with a system prompt of their own send it for every user: strangers share it. */
public final class Clients {
    public static final SystemPrompt WEB_PROMPT = SystemPrompt.of(
            "You are Aster, a helpful assistant. Answer in the language of the question. Keep to the point, say when you are not sure, and use lists only where they help.");
    public static final SystemPrompt IDE_PROMPT = SystemPrompt.of(
            "You are Loom, a pair programmer inside an editor. You see the open file and the cursor. Propose the smallest change that works, keep the style of the file, and never invent functions that the project does not have.");
    public static final SystemPrompt AGENT_PROMPT = SystemPrompt.of(
            "You are a coding agent working in a checked-out repository. Plan first, then use the tools one step at a time: read before you write, run the tests after each change, stop when the task is done and report what changed.");
    public static final SystemPrompt NOTES_PROMPT = SystemPrompt.of(
            "You help inside a note-taking app. The user's note is given between tags. Improve, shorten or continue it as asked and return only the new text.");

    public static final Client WEB = Client.of("Chrome/135.0 (Windows NT 10.0)").saying(WEB_PROMPT);
    public static final Client WEB_MAC = Client.of("Safari/18.4 (Macintosh)").saying(WEB_PROMPT);
    public static final Client WEB_FOX = Client.of("Firefox/137.0 (X11; Linux)").saying(WEB_PROMPT);
    public static final Client IOS = Client.of("AsterApp/4.12 (iOS 18.4)").saying(WEB_PROMPT);
    public static final Client ANDROID = Client.of("AsterApp/4.11 (Android 15)").saying(WEB_PROMPT);
    public static final Client IDE = Client.of("LoomCode/2.9.1").saying(IDE_PROMPT);
    public static final Client AGENT = Client.of("loom-agent/0.41.0").saying(AGENT_PROMPT);
    public static final Client NOTES = Client.of("InkNotes/7.3").saying(NOTES_PROMPT);
    public static final Client PYTHON = Client.of("aster-python/1.14.2");
    public static final Client PYTHON_OLD = Client.of("aster-python/1.9.0");
    public static final Client NODE = Client.of("aster-node/0.58.0");
    public static final Client GO = Client.of("aster-go/0.9.3");
    public static final Client CURL = Client.of("curl/8.12.1");
    public static final Client HTTPX = Client.of("python-httpx/0.28.1");
    public static final Client MARKETPLACE = Client.of("skycloud-sdk/2.31.0").via("skycloud_marketplace");

    /** What people at home chat with. */
    public static final Weighted<Client> CHAT = Weighted.<Client>mix()
            .add(34, WEB)
            .add(15, WEB_MAC)
            .add(5, WEB_FOX)
            .add(20, IOS)
            .add(20, ANDROID)
            .add(6, NOTES)
            .done();

    public static final Weighted<Client> CODE = Weighted.<Client>mix()
            .add(50, IDE)
            .add(25, AGENT)
            .add(15, WEB_MAC)
            .add(10, WEB_FOX)
            .done();

    public static final Weighted<Client> API = Weighted.<Client>mix()
            .add(45, PYTHON)
            .add(10, PYTHON_OLD)
            .add(22, NODE)
            .add(6, GO)
            .add(5, CURL)
            .add(6, HTTPX)
            .add(6, MARKETPLACE)
            .done();

    private Clients() {}
}
