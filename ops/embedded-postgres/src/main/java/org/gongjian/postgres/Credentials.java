package org.gongjian.postgres;

/** A database role with its password. */
public record Credentials(String user, String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return user;
    }
}
