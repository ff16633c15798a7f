//! `extends`: one's own catalogue over a common one, entry by entry and field by field.

use crate::node::{Member, Node, Value};
use std::collections::HashMap;

const LISTS: [&str; 3] = ["mandates", "bundles", "services"];

/// The common catalogue with everything that one's own says otherwise. Entries keep the order of the
/// common one; new ones follow.
pub(crate) fn merge(own: &Node, base: &Node) -> Node {
    let mut members: Vec<Member> = over(own.members(), base.members());
    members.retain(|member| &*member.name != "extends");
    for member in &mut members {
        let (own, base) = (own.get(&member.name), base.get(&member.name));
        if let (true, Some(own), Some(base)) = (LISTS.contains(&&*member.name), own, base) {
            member.node = merge_lists(own, base);
        }
    }
    Node::new(Value::Object(members), own.place())
}

fn merge_lists(own: &Node, base: &Node) -> Node {
    let mut changes: HashMap<&str, &Node> = HashMap::new();
    for entry in own.items() {
        changes.extend(entry.id().map(|id| (id, entry)));
    }
    let mut used = Vec::new();
    let mut entries = Vec::with_capacity(base.items().len());
    for entry in base.items() {
        let change = entry.id().and_then(|id| changes.get(id));
        used.extend(change.map(|change| change.place()));
        entries.push(change.map_or_else(|| entry.clone(), |change| merge_entry(change, entry)));
    }
    let is_new = |entry: &&Node| !used.contains(&entry.place());
    entries.extend(own.items().iter().filter(is_new).cloned());
    Node::new(Value::List(entries), own.place())
}

fn merge_entry(own: &Node, base: &Node) -> Node {
    let members = over(own.members(), base.members());
    Node::new(Value::Object(members), own.place())
}

/// The members of the base in their order, each replaced as a whole where one's own has it.
fn over(own: &[Member], base: &[Member]) -> Vec<Member> {
    let named = |members: &[Member], name: &str| -> Option<Member> {
        members.iter().rev().find(|m| &*m.name == name).cloned()
    };
    let of_base = base.iter();
    let mut members: Vec<Member> = of_base
        .map(|member| named(own, &member.name).unwrap_or_else(|| member.clone()))
        .collect();
    let is_new = |member: &&Member| named(base, &member.name).is_none();
    members.extend(own.iter().filter(is_new).cloned());
    members
}
