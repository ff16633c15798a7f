//! Rule: crates depend on each other in one direction, and the core on nothing of the outer world.

use serde_json::Value;

const ALLOWED: [(&str, &str); 17] = [
    ("puolesta", "puolesta-view"),
    ("puolesta", "puolesta-core"),
    ("puolesta-browser", "puolesta"),
    ("puolesta-leptos-page", "puolesta"),
    ("puolesta-browser", "puolesta-core"),
    ("puolesta-view", "puolesta-core"),
    ("puolesta-catalogue", "puolesta-core"),
    ("puolesta-gateway", "puolesta-core"),
    // Its tests alone.
    ("puolesta-gateway", "puolesta-simulators"),
    ("puolesta-simulators", "puolesta-core"),
    ("puolesta-sandbox", "puolesta-gateway"),
    ("puolesta-sandbox", "puolesta-simulators"),
    ("puolesta-sandbox", "puolesta-core"),
    // Its tests alone: they hold the widget's words against the host.
    ("puolesta-sandbox", "puolesta-view"),
    ("puolesta-prerender", "puolesta-view"),
    ("puolesta-prerender", "puolesta-core"),
    ("puolesta-catalogue-browser", "puolesta-catalogue"),
];

/// Browser, clock and chance: what the core must not reach, even through others.
const OUTER_WORLD: [&str; 8] = [
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "time",
    "chrono",
    "rand",
    "getrandom",
    "fastrand",
];

/// Edges between crates of the workspace that the architecture does not know.
#[must_use]
pub fn unknown_edges(metadata: &Value) -> Vec<String> {
    let names: Vec<&str> = packages(metadata).map(name).collect();
    let mut problems = Vec::new();
    for package in packages(metadata) {
        let dependencies = list(package, "dependencies").map(name);
        for dependency in dependencies.filter(|dependency| names.contains(dependency)) {
            if !ALLOWED.contains(&(name(package), dependency)) {
                problems.push(format!("{} must not depend on {dependency}", name(package)));
            }
        }
    }
    problems
}

/// Crates of the outer world that a crate of the workspace reaches through normal dependencies.
#[must_use]
pub fn outer_world_reached_from(crate_name: &str, metadata: &Value) -> Vec<String> {
    let mut reached = vec![crate_name.to_owned()];
    let mut at = 0;
    while let Some(current) = reached.get(at).cloned() {
        for dependency in normal_dependencies(&current, metadata) {
            if !reached.contains(&dependency) {
                reached.push(dependency);
            }
        }
        at += 1;
    }
    reached
        .iter()
        .filter(|reached| OUTER_WORLD.contains(&reached.as_str()))
        .map(|reached| format!("{crate_name} must not reach {reached}"))
        .collect()
}

// Names are enough here: two versions of one crate are judged alike.
fn normal_dependencies(crate_name: &str, metadata: &Value) -> Vec<String> {
    let is_it = |node: &&Value| name_of_id(text(node, "id"), metadata) == crate_name;
    let nodes = list(&metadata["resolve"], "nodes").filter(is_it);
    nodes
        .flat_map(|node| list(node, "deps"))
        .filter(|edge| list(edge, "dep_kinds").any(|kind| kind["kind"].is_null()))
        .map(|edge| name_of_id(text(edge, "pkg"), metadata).to_owned())
        .collect()
}

fn name_of_id<'a>(id: &str, metadata: &'a Value) -> &'a str {
    list(metadata, "packages")
        .find(|package| text(package, "id") == id)
        .map_or("", name)
}

/// The crates of the workspace itself: those that come from no registry.
fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    list(metadata, "packages").filter(|package| package["source"].is_null())
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn name(value: &Value) -> &str {
    text(value, "name")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn finds_an_edge_in_the_wrong_direction() {
        let metadata = json!({"packages": [
            {"name": "puolesta-core", "source": null, "dependencies": [{"name": "puolesta-view"}, {"name": "serde"}]},
            {"name": "puolesta-view", "source": null, "dependencies": [{"name": "puolesta-core"}]},
        ]});
        let problems = unknown_edges(&metadata);
        assert_eq!(problems, ["puolesta-core must not depend on puolesta-view"]);
    }

    #[test]
    fn finds_a_clock_behind_another_crate_but_not_behind_a_test() {
        let edge = |to: &str, kind: Value| json!({"pkg": to, "dep_kinds": [{"kind": kind}]});
        let metadata = json!({
            "packages": [
                {"id": "c", "name": "core"}, {"id": "h", "name": "helper"},
                {"id": "t", "name": "time"}, {"id": "r", "name": "rand"},
            ],
            "resolve": {"nodes": [
                {"id": "c", "deps": [edge("h", Value::Null), edge("r", json!("dev"))]},
                {"id": "h", "deps": [edge("t", Value::Null)]},
                {"id": "t", "deps": []}, {"id": "r", "deps": []},
            ]},
        });
        let problems = outer_world_reached_from("core", &metadata);
        assert_eq!(problems, ["core must not reach time"]);
    }
}
