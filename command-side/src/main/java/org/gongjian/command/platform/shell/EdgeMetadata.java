package org.gongjian.command.platform.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.gongjian.command.decision.Edge;
import org.gongjian.record.AreaPath;
import org.gongjian.store.MetadataKeys;

/** Area, login and when it was recorded go from the edge to the command message, and from there to every event it leads to. */
public final class EdgeMetadata implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {
    private static final List<String> CARRIED = List.of(
            MetadataKeys.RECORDED_AT,
            MetadataKeys.DISTRICT,
            MetadataKeys.STREET,
            MetadataKeys.COMMUNITY,
            MetadataKeys.LOGIN,
            MetadataKeys.CORRELATION_ID,
            MetadataKeys.CAUSATION_ID);

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (n, message) -> message.getPayload() instanceof Asked<?> asked
                ? message.andMetaData(of(asked.edge()))
                        .andMetaData(Map.of(MetadataKeys.CAUSATION_ID, message.getIdentifier()))
                : message;
    }

    public static Map<String, Object> of(Edge edge) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKeys.RECORDED_AT, edge.recordedAt().toString());
        AreaPath area = edge.area();
        metadata.put(MetadataKeys.DISTRICT, area.district().toString());
        if (area.street() != null) {
            metadata.put(MetadataKeys.STREET, area.street().toString());
        }
        if (area.community() != null) {
            metadata.put(MetadataKeys.COMMUNITY, area.community().toString());
        }
        metadata.put(MetadataKeys.LOGIN, edge.acting().login());
        return metadata;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> carried = new HashMap<>();
        CARRIED.forEach(key -> {
            if (message.getMetaData().containsKey(key)) {
                carried.put(key, message.getMetaData().get(key));
            }
        });
        return carried;
    }
}
