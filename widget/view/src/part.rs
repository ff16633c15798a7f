//! A part of the state that components follow.
//!
//! Leptos compiles its `Memo` anew for each type that one holds. Here all parts share one: it holds
//! a pointer to the value, which knows how to compare itself with another.

use leptos::prelude::{Get, Memo};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A part of the state; whoever asks is asked again only when it changes.
pub struct Part<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Part<T> {
    /// Follows what `find` finds.
    pub fn new(find: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self {
            memo: memo(Box::new(move || Erased(Arc::new(find())))),
            of: PhantomData,
        }
    }

    /// The part as it is now.
    pub fn get(self) -> T {
        let value = self.memo.get().0.as_any().downcast_ref::<T>().cloned();
        value.expect("only `new` makes the value, and of this type")
    }
}

#[inline(never)]
fn memo(find: Box<dyn Fn() -> Erased + Send + Sync>) -> Memo<Erased> {
    Memo::new(move |_| find())
}

/// A value of any type.
#[derive(Clone)]
struct Erased(Arc<dyn Comparable>);

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(other.0.as_any())
    }
}

trait Comparable: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}
