package org.gongjian.query.platform.files;

import java.time.Instant;
import java.util.Optional;
import org.gongjian.query.platform.sight.Scope;

/** Papers that are not papers of a matter, for the question whether a file is one that went out. */
public interface KeptPapers {

    /** The paper of which this is a file, byte for byte as it went out, as far as the reader may see it. */
    Optional<Recognised> recognised(byte[] file, Scope scope);

    /**
     * One that went out.
     *
     * @param paper its stored name
     * @param page where it is shown
     * @param about what it is about, in the words of the office
     */
    record Recognised(String paper, String page, String about, String number, Instant at, String by) {}
}
