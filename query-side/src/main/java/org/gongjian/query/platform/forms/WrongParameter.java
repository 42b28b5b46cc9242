package org.gongjian.query.platform.forms;

/** A parameter of the address that cannot be read as what it should be. */
public final class WrongParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    public WrongParameter(String parameter) {
        super(parameter, null, false, false);
        this.parameter = parameter;
    }

    /** Its name in the address. */
    public String parameter() {
        return parameter;
    }
}
