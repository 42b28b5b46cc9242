package org.gongjian.planted;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not happen in facts; read by the architecture test. */
record FactThatKnowsAFramework(JdbcClient client) {}
