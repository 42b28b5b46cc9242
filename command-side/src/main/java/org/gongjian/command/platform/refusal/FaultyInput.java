package org.gongjian.command.platform.refusal;

import java.util.List;

/** The input cannot be taken as a command; names every faulty field at once. 422, nothing was tried. */
public final class FaultyInput extends RuntimeException {
    private final transient List<FieldError> errors;

    public FaultyInput(List<FieldError> errors) {
        super("faulty fields: " + errors.stream().map(FieldError::field).toList(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public FaultyInput(String field, FieldError.Code code) {
        this(List.of(new FieldError(field, code)));
    }

    /** The faulty fields, in the order of the form. */
    public List<FieldError> errors() {
        return errors;
    }
}
