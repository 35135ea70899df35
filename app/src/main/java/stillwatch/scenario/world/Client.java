package stillwatch.scenario.world;

import stillwatch.scenario.chance.Fingerprint;
import stillwatch.scenario.text.SystemPrompt;

/**
 * A program that talks to the provider.
 *
 * @param name user agent or SDK string; null where it is stripped
 * @param tls its TLS fingerprint, JA4-like; null where it is stripped
 * @param system the system prompt that every user of this program sends; null for none
 * @param operation the endpoint it uses
 * @param accessPath {@code native}, a marketplace's name, {@code aggregator}
 */
public record Client(String name, String tls, SystemPrompt system, String operation, String accessPath) {

    public static Client of(String name) {
        return new Client(name, tlsOf(name), null, "messages", "native");
    }

    public Client saying(SystemPrompt prompt) {
        return new Client(name, tls, prompt, operation, accessPath);
    }

    public Client using(String otherOperation) {
        return new Client(name, tls, system, otherOperation, accessPath);
    }

    public Client via(String path) {
        return new Client(name, tls, system, operation, path);
    }

    /** Programs on one TLS library share its fingerprint: the version is not part of it. */
    private static String tlsOf(String name) {
        int slash = name.indexOf('/');
        long hash = Fingerprint.of(slash < 0 ? name : name.substring(0, slash));
        String hex = String.format("%016x", hash);
        return "t13d" + (1500 + (int) ((hash >>> 8) & 31)) + "h2_" + hex.substring(0, 12);
    }
}
