package org.gongjian.store;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads facts under their logical names. A name or version outside the catalogue throws; Axon's own serializers
 * answer with a stand-in that aggregates and projections pass over in silence. Metadata is plain JSON. For facts only:
 * tokens and dead letters need another serializer.
 */
public final class GongjianSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();
    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private final Catalogue catalogue;
    private final JsonMapper mapper = FactJson.mapper();
    private final ChainingConverter converter = new ChainingConverter();

    public GongjianSerializer(Catalogue catalogue) {
        this.catalogue = catalogue;
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw new IllegalArgumentException("nothing to write");
        }
        SerializedType type = typeForClass(object.getClass());
        byte[] written = mapper.writeValueAsBytes(object instanceof MetaData all ? Map.copyOf(all) : object);
        assertReadable(type, written, object.getClass());
        return new SimpleSerializedObject<>(converter.convert(written, representation), representation, type);
    }

    /** A fact that could be written but not read would end its stream for good; better that the command fails. */
    private void assertReadable(SerializedType type, byte[] written, Class<?> of) {
        if (!METADATA.equals(type.getName())) {
            try {
                mapper.readValue(written, of);
            } catch (JacksonException e) {
                throw new UnreadableFact(type, e);
            }
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> written) {
        Class<?> type = classForType(written.getType());
        try {
            byte[] data = converter.convert(written.getData(), written.getContentType(), byte[].class);
            return (T)
                    (type == MetaData.class
                            ? MetaData.from(mapper.readValue(data, ENTRIES))
                            : fact(
                                    written.getType().getName(),
                                    written.getType().getRevision(),
                                    data,
                                    0,
                                    data.length));
        } catch (JacksonException e) {
            throw new UnreadableFact(written.getType(), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return METADATA.equals(type.getName()) ? MetaData.class : factNamed(type.getName(), type.getRevision());
    }

    /** The fact as which this stored name and version is read; throws for one that is not in the catalogue. */
    public Class<? extends Fact> factNamed(String name, @Nullable String version) {
        Catalogue.Entry entry = catalogue.named(name);
        if (entry == null || version == null || !(isWrittenNow(entry, version) || readsFormer(name, version))) {
            throw new UnknownStoredName(name, version);
        }
        return entry.type();
    }

    private static boolean isWrittenNow(Catalogue.Entry entry, String version) {
        return String.valueOf(entry.version()).equals(version);
    }

    private boolean readsFormer(String name, String version) {
        return version.matches("[1-9][0-9]{0,3}") && catalogue.reads(name, Integer.parseInt(version));
    }

    /** A fact out of the middle of some bytes, read as {@link #deserialize} reads it; one of a former shape through its upcasters. */
    public Fact fact(String name, String version, byte[] bytes, int from, int length) {
        Class<? extends Fact> type = factNamed(name, version);
        try {
            return isWrittenNow(catalogue.of(type), version)
                    ? mapper.readValue(bytes, from, length, type)
                    : mapper.convertValue(
                            catalogue.upcast(
                                    name,
                                    Integer.parseInt(version),
                                    mapper.readerFor(ENTRIES).readValue(bytes, from, length)),
                            type);
        } catch (JacksonException e) {
            throw new UnreadableFact(new SimpleSerializedType(name, version), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        if (MetaData.class == type) {
            return new SimpleSerializedType(METADATA, null);
        }
        Catalogue.Entry entry = catalogue.of(type);
        return new SimpleSerializedType(entry.name(), String.valueOf(entry.version()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
