package org.gongjian.command.platform.files;

import org.gongjian.record.Id;

/** Conceals bytes under a person's key, bound to a name. */
public interface ChunkBox {
    /** The box. */
    byte[] conceal(Id.PersonId person, String boundTo, byte[] plain);

    /** What was in it; throws when the key is gone. */
    byte[] open(Id.PersonId person, String boundTo, byte[] box);
}
