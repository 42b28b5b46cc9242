package org.gongjian.importing;

import org.gongjian.record.Id;

/**
 * The workbook as it was handed in; its bytes lie concealed elsewhere and are destroyed after their time. How the file was called
 * is not kept: names of files name people.
 *
 * @param saltedSha256 hex, over salt and bytes; the salt lies with the bytes
 */
public record UploadedFile(Id.FileId file, long size, String saltedSha256) {}
