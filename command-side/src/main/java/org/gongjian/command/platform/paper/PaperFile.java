package org.gongjian.command.platform.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as it is sent to the browser: as attachment, sniffed by nobody, kept nowhere. */
public final class PaperFile {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private PaperFile() {}

    /** The Word or, for anything else, the PDF. */
    public static ResponseEntity<byte[]> of(PaperPress.Printed printed, String name, String as) {
        boolean word = as.equals("word");
        return ResponseEntity.ok()
                .contentType(word ? WORD : MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (word ? ".docx" : ".pdf"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(word ? printed.word() : printed.pdf());
    }
}
