package org.gongjian.app.refusal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conceals what was typed into a form while it waits in the database: AES-256-GCM, bound to whom and what it belongs to. The key
 * is derived from the master key, which the database does not hold.
 */
public final class FormBox {

    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private final SecretKey key;

    public FormBox(SecretKey key) {
        this.key = key;
    }

    /** A box that opens only for the same owner and purpose. */
    public byte[] conceal(String belongsTo, Object typed) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(JSON.writeValueAsBytes(typed));
            byte[] box = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, box, NONCE, text.length);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot conceal a form", e);
        }
    }

    /** What was typed, or nothing when the box is not for this owner. */
    public <T> Optional<T> open(String belongsTo, byte[] box, Class<T> type) {
        return bytes(belongsTo, box).map(text -> JSON.readValue(text, type));
    }

    /** Fields as typed, or nothing when the box is not for this owner. */
    public Optional<Map<String, List<String>>> openFields(String belongsTo, byte[] box) {
        return bytes(belongsTo, box).map(text -> JSON.readValue(text, FIELDS));
    }

    private Optional<byte[]> bytes(String belongsTo, byte[] box) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), belongsTo)
                    .doFinal(box, NONCE, box.length - NONCE));
        } catch (GeneralSecurityException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
