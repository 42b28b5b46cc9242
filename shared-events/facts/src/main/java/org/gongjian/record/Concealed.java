package org.gongjian.record;

/**
 * Personal data as it stands in an event: a box that only the key of its person opens. Destroying the key leaves the event
 * as it was and its content unreadable.
 *
 * @param key the person whose key opens the box
 * @param alg the algorithm, {@code A256GCM}
 * @param box base64url of nonce, cipher text and tag; bound to the person and the field it was made for
 */
public record Concealed(Id.PersonId key, String alg, String box) {}
