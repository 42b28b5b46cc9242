package org.gongjian.command.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept, told by their first bytes and never by what the sender claims. */
enum SniffedType {
    JPEG("image/jpeg", "FFD8FF", 0),
    PNG("image/png", "89504E470D0A1A0A", 0),
    GIF("image/gif", "47494638", 0),
    WEBP("image/webp", "57454250", 8),
    HEIC("image/heic", "6674797068656963", 4),
    TIFF_LITTLE("image/tiff", "49492A00", 0),
    TIFF_BIG("image/tiff", "4D4D002A", 0),
    PDF("application/pdf", "255044462D", 0),
    OFD_OR_OFFICE("application/zip", "504B0304", 0),
    OLD_OFFICE("application/x-ole-storage", "D0CF11E0A1B11AE1", 0),
    MP3("audio/mpeg", "494433", 0),
    AMR("audio/amr", "2321414D52", 0),
    WAV("audio/wav", "57415645", 8),
    MP4("video/mp4", "66747970", 4),
    TEXT("text/plain", "", 0);

    private final String mediaType;
    private final byte[] magic;
    private final int offset;

    SniffedType(String mediaType, String magic, int offset) {
        this.mediaType = mediaType;
        this.magic = java.util.HexFormat.of().parseHex(magic);
        this.offset = offset;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for anything that is not kept: programs, pages, scripts. */
    static Optional<SniffedType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> type == TEXT ? isText(bytes) : type.opens(bytes))
                .findFirst();
    }

    private boolean opens(byte[] bytes) {
        return bytes.length >= offset + magic.length
                && Arrays.equals(bytes, offset, offset + magic.length, magic, 0, magic.length);
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean plain =
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
            return plain && !looksLikeMarkup(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean looksLikeMarkup(String text) {
        String start = text.replace("\uFEFF", "").stripLeading();
        return start.startsWith("<") || start.startsWith("#!");
    }
}
