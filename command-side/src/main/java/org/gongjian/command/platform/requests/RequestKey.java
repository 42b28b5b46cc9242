package org.gongjian.command.platform.requests;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * What makes a request the same request.
 *
 * @param owner whose keys these are: the account, or the automation
 * @param key chosen by the sender; empty for a request that came without one and so never has a duplicate
 * @param fingerprint of method, address and payload; the same key with another one is refused
 */
public record RequestKey(String owner, String key, String fingerprint) {

    /** For a request that came without a key. */
    public static RequestKey once(String owner) {
        return new RequestKey(owner, "", "");
    }

    /** For an automation: UUIDv5 over what triggered it, so that a second run finds the first one's answer. */
    public static RequestKey of(String automation, String trigger) {
        UUID key = UuidCreator.getNameBasedSha1(trigger + "\n" + automation);
        return new RequestKey("system:" + automation, key.toString(), "");
    }

    public boolean isOnce() {
        return key.isEmpty();
    }
}
