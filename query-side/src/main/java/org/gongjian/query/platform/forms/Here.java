package org.gongjian.query.platform.forms;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses as they are written on paper, into codes and into other programs: whole, with the name of this server. */
public final class Here {
    private Here() {}

    /** The whole address of a path of this product. */
    public static String at(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
