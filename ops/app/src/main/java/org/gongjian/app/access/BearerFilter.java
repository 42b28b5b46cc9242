package org.gongjian.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongjian.app.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who sends {@code Authorization: Bearer …} is who holds the token, whatever cookies come along. */
class BearerFilter extends OncePerRequestFilter {

    private final Tokens tokens;
    private final OperatorKey operator;

    BearerFilter(Tokens tokens, OperatorKey operator) {
        this.tokens = tokens;
        this.operator = operator;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        holder(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Authentication> holder(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return tokens.holder(header.substring(7).strip())
                    .map(who -> UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        }
        if (header.regionMatches(true, 0, "Operator ", 0, 9)
                && operator.opens(header.substring(9).strip())) {
            return Optional.of(new OperatorKey.Held());
        }
        return Optional.empty();
    }
}
