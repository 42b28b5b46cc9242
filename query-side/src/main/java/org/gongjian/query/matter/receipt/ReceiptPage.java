package org.gongjian.query.matter.receipt;

import java.util.UUID;
import org.gongjian.query.platform.QrCode;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The printable receipt with its QR code. The code leads to the page where a resident asks; it holds the number and nothing else. */
@Controller
class ReceiptPage {

    private final Receipts receipts;

    ReceiptPage(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/matters/{id}/receipt")
    @ReadsFrom({"matter_timeline", "registry_names"})
    String paper(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("receipt", find(id, acting));
        model.addAttribute("statusAddress", statusPage().toUriString());
        return "matter/receipt";
    }

    @GetMapping("/matters/{id}/receipt.png")
    ResponseEntity<byte[]> code(@PathVariable UUID id, Acting acting) {
        String address = statusPage()
                .queryParam("no", "{no}")
                .buildAndExpand(find(id, acting).receiptNo())
                .encode()
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(QrCode.png(address));
    }

    private Receipt find(UUID id, Acting acting) {
        return receipts.receipt(id, Scope.of(acting))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ServletUriComponentsBuilder statusPage() {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentContextPath();
        here.path("/status");
        return here;
    }
}
