package org.gongjian.person;

import org.gongjian.record.Concealed;
import org.jspecify.annotations.Nullable;

/** Contact data of a person, every field a box of its own; the names of the fields are those the boxes are bound to. */
public record ContactData(
        Concealed name,
        @Nullable Concealed phone,
        @Nullable Concealed address,
        @Nullable Concealed idNumber) {}
