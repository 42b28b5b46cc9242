package org.gongjian.app.options;

/** Which half of the product this process runs. */
public enum Role {
    ALL,
    COMMAND,
    QUERY;

    /** Takes commands. */
    public boolean commands() {
        return this != QUERY;
    }

    /** Answers questions and keeps the read models. */
    public boolean queries() {
        return this != COMMAND;
    }
}
