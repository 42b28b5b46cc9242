package org.gongjian.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A component of a record may be null in JSON only where the record says {@code @Nullable}. The component is asked and not the
 * parameter of the constructor: javac loses the annotation of {@code Id.@Nullable PersonId} on the parameters of a compact one.
 */
final class NullsOnlyWhereSaid extends JacksonAnnotationIntrospector {
    private static final JsonSetter.Value REFUSED = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getMember() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()
                && constructor.getParameterCount()
                        == constructor.getDeclaringClass().getRecordComponents().length
                && !constructor
                        .getDeclaringClass()
                        .getRecordComponents()[parameter.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class)) {
            return REFUSED;
        }
        return super.findSetterInfo(config, annotated);
    }
}
