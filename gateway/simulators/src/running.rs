//! A simulator that listens on loopback until it is dropped.

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A listening simulator.
pub struct Running {
    address: String,
    server: JoinHandle<()>,
}

impl Running {
    /// Listens on a port that the system chooses.
    ///
    /// # Errors
    /// When the machine gives no port.
    pub async fn start(router: Router) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let server = tokio::spawn(async move {
            // It ends when the task is ended, and in no other way.
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Self { address, server })
    }

    /// Scheme, name and port.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.server.abort();
    }
}
