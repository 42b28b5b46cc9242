package org.gongjian.command.platform.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A form of which nothing is kept, not as a hash either: the fingerprint of its request is of the address alone (ADR 0027). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeptNowhere {}
