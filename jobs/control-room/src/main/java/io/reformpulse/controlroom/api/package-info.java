/** The routes under /api/v1, described by openapi.json. */
package io.reformpulse.controlroom.api;
