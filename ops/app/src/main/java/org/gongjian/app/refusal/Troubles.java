package org.gongjian.app.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.store.keys.PersonErased;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Maps every exception to its trouble: the one list of statuses and codes that are not the product's own rules. */
final class Troubles {
    private static final Set<String> NO_TABLE_OR_COLUMN = Set.of("42P01", "42703");

    private Troubles() {}

    static Trouble of(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused(refused);
            case FaultyInput faulty -> new Trouble(422, "FAULTY_INPUT", Map.of(), faulty.errors(), null);
            // something was to be written down in the words of somebody who is erased
            case PersonErased gone -> Trouble.of(409, "PERSON_IS_ERASED");
            case WrongParameter wrong -> faulty(wrong.parameter(), FieldError.Code.WRONG_TYPE);
            case Trouble.Troubled own -> own.trouble();
            case NoResourceFoundException none -> Trouble.of(404, "NOT_FOUND");
            case NoHandlerFoundException none -> Trouble.of(404, "NOT_FOUND");
            case HttpRequestMethodNotSupportedException method -> Trouble.of(405, "METHOD_NOT_ALLOWED");
            case HttpMediaTypeNotAcceptableException media -> Trouble.of(406, "NOT_ACCEPTABLE");
            case MaxUploadSizeExceededException large -> Trouble.of(413, "TOO_LARGE");
            case HttpMediaTypeNotSupportedException media -> Trouble.of(415, "UNSUPPORTED_MEDIA_TYPE");
            case InvalidParameterException unreadable -> Trouble.of(400, "MALFORMED_REQUEST");
            case MultipartException broken -> Trouble.of(400, "MALFORMED_REQUEST");
            case HttpMessageNotReadableException unreadable -> Trouble.of(400, "MALFORMED_REQUEST");
            case MethodArgumentTypeMismatchException wrong ->
                wrong.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                        ? Trouble.of(404, "NOT_FOUND")
                        : faulty(wrong.getName(), FieldError.Code.WRONG_TYPE);
            case BindException wrong ->
                new Trouble(
                        422,
                        "FAULTY_INPUT",
                        Map.of(),
                        wrong.getFieldErrors().stream()
                                .map(field -> new FieldError(field.getField(), FieldError.Code.WRONG_TYPE))
                                .toList(),
                        null);
            case HandlerMethodValidationException wrong -> Trouble.of(422, "FAULTY_INPUT");
            case org.springframework.web.bind.MissingServletRequestParameterException missing ->
                faulty(missing.getParameterName(), FieldError.Code.REQUIRED);
            case org.springframework.web.multipart.support.MissingServletRequestPartException missing ->
                faulty(missing.getRequestPartName(), FieldError.Code.REQUIRED);
            case ServletRequestBindingException wrong -> Trouble.of(400, "MALFORMED_REQUEST");
            case AuthenticationException none -> Trouble.of(401, "LOG_IN_FIRST");
            case AccessDeniedException denied -> Trouble.of(403, "NOT_ALLOWED");
            case ResponseStatusException status ->
                byStatus(status.getStatusCode().value());
            // a read model that is being filled for the first time has no tables yet, or those of the release before
            case BadSqlGrammarException missing
            when notThere(missing.getSQLException()) -> new Trouble(503, "NOT_FILLED_YET", Map.of(), List.of(), 3L);
            case CannotGetJdbcConnectionException busy -> overloaded();
            case CannotCreateTransactionException busy -> overloaded();
            case DataAccessResourceFailureException gone -> overloaded();
            case QueryTimeoutException slow -> overloaded();
            case SQLTransientConnectionException busy -> overloaded();
            default -> Trouble.of(500, "INTERNAL");
        };
    }

    static Trouble byStatus(int status) {
        return switch (status) {
            case 400 -> Trouble.of(400, "MALFORMED_REQUEST");
            case 401 -> Trouble.of(401, "LOG_IN_FIRST");
            case 403 -> Trouble.of(403, "NOT_ALLOWED");
            case 404 -> Trouble.of(404, "NOT_FOUND");
            case 405 -> Trouble.of(405, "METHOD_NOT_ALLOWED");
            case 406 -> Trouble.of(406, "NOT_ACCEPTABLE");
            case 410 -> Trouble.of(410, "GONE");
            case 413 -> Trouble.of(413, "TOO_LARGE");
            case 415 -> Trouble.of(415, "UNSUPPORTED_MEDIA_TYPE");
            case 503 -> overloaded();
            default -> status >= 500 ? Trouble.of(500, "INTERNAL") : Trouble.of(status, "MALFORMED_REQUEST");
        };
    }

    private static boolean notThere(@Nullable SQLException cause) {
        return cause != null && NO_TABLE_OR_COLUMN.contains(cause.getSQLState());
    }

    private static Trouble refused(Refused refused) {
        String code = refused.code().name();
        return switch (refused.code().kind()) {
            case RULE -> new Trouble(409, code, refused.facts(), List.of(), null);
            case INPUT -> new Trouble(422, code, refused.facts(), List.of(), null);
            case UNKNOWN -> new Trouble(404, code, refused.facts(), List.of(), null);
            case NOT_ALLOWED -> new Trouble(403, code, refused.facts(), List.of(), null);
            case STALE -> new Trouble(412, code, refused.facts(), List.of(), null);
            case OVERLOADED -> new Trouble(503, code, refused.facts(), List.of(), 2L);
        };
    }

    private static Trouble faulty(String field, FieldError.Code code) {
        return new Trouble(422, "FAULTY_INPUT", Map.of(), List.of(new FieldError(field, code)), null);
    }

    private static Trouble overloaded() {
        return new Trouble(503, "OVERLOADED", Map.of(), List.of(), 2L);
    }
}
