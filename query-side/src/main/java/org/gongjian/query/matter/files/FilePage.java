package org.gongjian.query.matter.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.timeline.MatterView;
import org.gongjian.query.matter.timeline.Matters;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * One file of a matter as an attachment that no browser opens by itself. A file is asked for through its matter: whoever finds it
 * listed there may have it, nobody else, and nobody after the person was erased.
 */
@Controller
class FilePage {

    private final Matters matters;
    private final KeptBytes bytes;

    FilePage(Matters matters, KeptBytes bytes) {
        this.matters = matters;
        this.bytes = bytes;
    }

    @GetMapping("/matters/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        return ofMatter(id, file, scope, locale)
                .flatMap(line -> bytes.open(new Id.FileId(file), scope).map(content -> answer(line, content)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<MatterView.FileLine> ofMatter(UUID id, UUID file, Scope scope, Locale locale) {
        return matters.show(id, scope, Clocks.NOW, locale).stream()
                .flatMap(shown -> shown.files().stream())
                .filter(line -> line.id().equals(file.toString()))
                .findFirst();
    }

    private static ResponseEntity<byte[]> answer(MatterView.FileLine line, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(line.type()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(line.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
