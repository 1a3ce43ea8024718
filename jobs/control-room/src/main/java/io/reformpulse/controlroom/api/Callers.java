package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.access.ForwardedUser;
import io.reformpulse.controlroom.access.OpenedSession;
import io.reformpulse.controlroom.access.ProxyTrust;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.access.Session;
import io.reformpulse.controlroom.access.Sessions;
import io.reformpulse.controlroom.access.Users;
import io.reformpulse.controlroom.history.DatabaseErrors;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Finds out who a request is from: a session of a local user, a user for whom a trusted proxy
 * vouches, or anybody where the control room is open.
 */
public final class Callers {
    static final String COOKIE = "pulse-session";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private final Users users;
    private final Sessions sessions;
    private final ProxyTrust trust;
    private final boolean isLoopback;
    private final LongSupplier wall;
    private final SeenLately lately = new SeenLately();
    // Once there is a user there is always one: the last admin cannot be removed.
    private volatile boolean hasUsers;

    /**
     * @param isLoopback whether only this machine can reach the control room
     * @param wall the wall clock, epoch milliseconds
     */
    public Callers(
            Users users,
            Sessions sessions,
            ProxyTrust trust,
            boolean isLoopback,
            LongSupplier wall) {
        this.users = users;
        this.sessions = sessions;
        this.trust = trust;
        this.isLoopback = isLoopback;
        this.wall = wall;
        lookForUsers();
    }

    /** Null if the caller has to sign in first. A proxy's user gets a session at once. */
    Caller find(HttpServletRequest request, HttpServletResponse response) {
        requireOwnName(request.getServerName());
        String id = cookie(request);
        return find(request, response, id, found(id));
    }

    /**
     * The same for who only looks: while the database cannot be used, whoever was signed in lately
     * still is.
     */
    Caller look(HttpServletRequest request, HttpServletResponse response) {
        requireOwnName(request.getServerName());
        String id = cookie(request);
        return find(request, response, id, foundOrLately(id));
    }

    private Session found(String id) {
        Session session = sessions.find(id);
        if (id != null) {
            lately.found(id, session, wall.getAsLong());
        }
        return session;
    }

    private Session foundOrLately(String id) {
        try {
            return found(id);
        } catch (RuntimeException e) {
            Session session =
                    DatabaseErrors.isOutOfReach(e) ? lately.find(id, wall.getAsLong()) : null;
            if (session == null) {
                throw e;
            }
            return session;
        }
    }

    private Caller find(
            HttpServletRequest request, HttpServletResponse response, String id, Session session) {
        String address = address(request);
        ForwardedUser forwarded = forwarded(request);
        if (forwarded != null) {
            if (session == null || !session.isOf(forwarded)) {
                // What is open by another user, or in another role, is over.
                close(id);
                OpenedSession opened = sessions.open(forwarded);
                keep(opened.id(), request, response);
                return caller(opened.session(), opened.id(), address);
            }
            return caller(session, id, address);
        }
        if (session != null && !session.forwarded()) {
            return caller(session, id, address);
        }
        return isOpen() ? Caller.anybody(address) : null;
    }

    /** Ends a session. */
    void close(String id) {
        sessions.close(id);
        if (id != null) {
            lately.forget(id);
        }
    }

    /** That sessions were ended by what was done to their user. */
    void ended() {
        lately.forgetAll();
    }

    static Caller caller(Session session, String id, String address) {
        return new Caller(session.user(), session.role(), false, session.csrf(), id, address);
    }

    /**
     * Whether a caller, who keeps a connection open, could still ask the same. While the database
     * cannot be used, nothing is taken from anybody.
     */
    boolean isStillWelcome(Caller caller) {
        try {
            if (caller.isOpen()) {
                return isOpen();
            }
            Session session = sessions.peek(caller.session());
            return session != null && session.role() == caller.role();
        } catch (RuntimeException e) {
            if (DatabaseErrors.isOutOfReach(e)) {
                return true;
            }
            throw e;
        }
    }

    /** Whether anybody who reaches the control room may look at it. */
    boolean isOpen() {
        return isLoopback && trust.from().isEmpty() && !hasUsers;
    }

    /** Looks whether there are users by now, whom another control room may have made. */
    public void lookForUsers() {
        if (isOpen()) {
            hasUsers = !users.list().isEmpty();
        }
    }

    /**
     * Where only this machine is served, refuses any other host's name: a foreign page could make
     * its own name mean this machine, and read what is open here.
     */
    private void requireOwnName(String host) {
        if (isLoopback && trust.from().isEmpty() && !OWN_NAME.matcher(host).matches()) {
            throw Problem.misdirected(host);
        }
    }

    private ForwardedUser forwarded(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!trust.trusts(peer)) {
            return null;
        }
        return trust.user(
                peer, once(request, "X-Forwarded-User"), once(request, "X-Forwarded-Groups"));
    }

    /** Of two lines one could be the client's own: neither is taken. */
    private static String once(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        if (lines.size() > 1) {
            throw Problem.badRequest(
                    "The header "
                            + header
                            + " came "
                            + lines.size()
                            + " times; have the proxy replace it, not add to it.");
        }
        return lines.isEmpty() ? null : lines.get(0);
    }

    /** Where a request comes from; behind trusted proxies, what they say. */
    String address(HttpServletRequest request) {
        return trust.origin(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    private static String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Gives the caller a session's cookie. */
    void keep(String id, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(id, request));
    }

    /** Takes the session's cookie away. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", request) + "; Max-Age=0");
    }

    private String cookie(String value, HttpServletRequest request) {
        return COOKIE
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Strict"
                + (isSecure(request) ? "; Secure" : "");
    }

    private boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || (trust.trusts(request.getRemoteAddr())
                        && isHttps(request.getHeaders("X-Forwarded-Proto")));
    }

    /** Whether the line of the nearest proxy, the last one, says so. */
    private static boolean isHttps(Enumeration<String> lines) {
        String last = "";
        while (lines.hasMoreElements()) {
            last = lines.nextElement();
        }
        return last.equals("https");
    }

    /** Refuses who may not do something. */
    static void require(Caller caller, Role role) {
        if (!caller.role().includes(role)) {
            throw caller.isOpen()
                    ? Problem.signInFirst()
                    : Problem.forbidden(
                            "This takes the role "
                                    + role.word()
                                    + ", and "
                                    + caller.name()
                                    + " is "
                                    + caller.role().word()
                                    + "; an admin can change that.");
        }
    }
}
