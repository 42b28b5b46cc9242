package org.gongjian.matter.terms;

/**
 * The template a paper was made with.
 *
 * @param version 0 for the one that comes with the product, otherwise the number under which the office put in its own
 * @param sha256 hex, over the bytes of the template
 */
public record PaperTemplate(int version, String sha256) {}
