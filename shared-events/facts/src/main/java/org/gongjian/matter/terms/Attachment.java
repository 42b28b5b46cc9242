package org.gongjian.matter.terms;

import org.gongjian.record.Id;

/**
 * A file of the matter; its bytes lie concealed elsewhere.
 *
 * @param name as shown; the edge takes out what could name a person
 * @param type the media type found in the bytes, not the one claimed
 * @param saltedSha256 hex, over salt and bytes; the salt lies with the bytes
 */
public record Attachment(Id.FileId file, String name, String type, long size, String saltedSha256) {}
