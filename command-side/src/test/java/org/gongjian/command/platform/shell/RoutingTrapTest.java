package org.gongjian.command.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.GenericMessage;
import org.gongjian.command.platform.lamp.LampCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why shells name their handler: Axon routes by the class of the payload, and nobody ever sends an interface. */
class RoutingTrapTest {
    static class Unnamed {
        @CommandHandler
        public String handle(LampCommand command) {
            return "handled";
        }
    }

    static class Named {
        @CommandHandler(commandName = "lamp")
        public String handle(LampCommand command) {
            return "handled";
        }
    }

    private static @Nullable Object send(Object handlers, GenericCommandMessage<LampCommand> message) {
        CommandBus bus = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(handlers).subscribe(bus);
        AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        bus.<LampCommand, Object>dispatch(
                message,
                (sent, result) -> answer.set(result.isExceptional() ? result.exceptionResult() : result.getPayload()));
        return answer.get();
    }

    @Test
    void a_handler_of_the_sealed_family_without_a_name_is_never_found() {
        assertThat(send(new Unnamed(), new GenericCommandMessage<>(new LampCommand.PutUp())))
                .isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void a_message_named_after_the_aggregate_finds_it() {
        assertThat(send(
                        new Named(),
                        new GenericCommandMessage<>(new GenericMessage<>(new LampCommand.PutUp()), "lamp")))
                .isEqualTo("handled");
    }
}
