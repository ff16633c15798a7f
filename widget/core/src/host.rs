//! What the host is asked, in one shape: whether it was asked, whether it has replied, why it could not.
//!
//! A *reply* is what the host says to a request; an *answer* is what a person says to a question.

/// Tells requests apart, so that a late reply changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestId(pub u32);

/// Why the host gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It knows nothing of the kind; the same for unknown and non-disclosed people.
    NotFound,
    /// It offers no such thing, or there is no host to ask.
    NotOffered,
    /// It wants no more tries for so many seconds.
    TooManyTries(u32),
    /// The sign-in has ended.
    SessionEnded,
    /// It did not reply, or its reply makes no sense.
    ServerDown,
    /// It replied before the page ended, and the page gave back only what a person typed since.
    Forgotten,
}

/// What the host replies to one request.
pub type Reply<T> = Result<T, Failure>;

/// Something that the host is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Asked<T> {
    /// Not asked, or the reply is out of date.
    #[default]
    NotAsked,
    /// Waiting for the reply to this request.
    Waiting(RequestId),
    /// The host gave this.
    Given(T),
    /// The host gave nothing.
    Failed(Failure),
}

impl<T> Asked<T> {
    /// What the host gave.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(given) => Some(given),
            _ => None,
        }
    }

    /// Why the host gave nothing.
    pub const fn failure(&self) -> Option<Failure> {
        match self {
            Self::Failed(failure) => Some(*failure),
            _ => None,
        }
    }

    /// Whether any reply is awaited.
    pub const fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting(_))
    }

    /// Whether the reply to this request is awaited.
    pub fn waits_for(&self, request: RequestId) -> bool {
        matches!(self, Self::Waiting(id) if *id == request)
    }
}

impl<T> From<Reply<T>> for Asked<T> {
    fn from(reply: Reply<T>) -> Self {
        reply.map_or_else(Self::Failed, Self::Given)
    }
}
