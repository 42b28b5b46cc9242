package org.gongjian.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;

/**
 * Makes records by a handle to their constructor that takes an array: Jackson prepares one anew for every record it makes, which is a
 * sixth of the time of reading a fact.
 */
final class RecordInstantiation extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator standard) {
        return standard instanceof StdValueInstantiator known
                        && known.getWithArgsCreator() instanceof AnnotatedConstructor creator
                        && creator.getDeclaringClass().isRecord()
                ? new ByArray(known, byArray(creator.getAnnotated()))
                : standard;
    }

    private static MethodHandle byArray(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("made accessible, and is not", impossible);
        }
    }

    private static final class ByArray extends StdValueInstantiator {
        private final MethodHandle constructor;

        ByArray(StdValueInstantiator standard, MethodHandle constructor) {
            super(standard);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            try {
                return constructor.invokeExact(values);
            } catch (Error fatal) {
                throw fatal;
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(getValueClass(), values, rewrapCtorProblem(context, refused));
            }
        }
    }
}
