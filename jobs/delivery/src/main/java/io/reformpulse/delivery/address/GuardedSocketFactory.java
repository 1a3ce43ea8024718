package io.reformpulse.delivery.address;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/**
 * Makes sockets that judge the very address they connect to. A name that resolves to a public
 * address at one look and to a private one at the next gains nothing: no name is looked up after
 * the check.
 */
public final class GuardedSocketFactory extends SocketFactory {
    private final Supplier<AddressRules> rules;

    /**
     * @param rules those in force at the moment
     */
    public GuardedSocketFactory(Supplier<AddressRules> rules) {
        this.rules = rules;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(rules.get());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class GuardedSocket extends Socket {
        private final AddressRules rules;

        GuardedSocket(AddressRules rules) {
            this.rules = rules;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetSocketAddress address = (InetSocketAddress) endpoint;
            if (address.isUnresolved()) {
                throw new UnknownHostException(address.getHostString());
            }
            rules.checkAddress(address.getAddress());
            super.connect(endpoint, timeout);
        }
    }
}
