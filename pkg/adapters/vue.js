// The element as a component of Vue 3 with `v-model`; templates need no word about custom elements for it.
import "../puolesta.mjs";
import { defineComponent, h, onMounted, shallowRef, watch } from "vue";

/** `<Puolesta service catalogue v-model>`; every attribute and event of the element as it is. */
export const Puolesta = defineComponent({
  name: "Puolesta",
  inheritAttrs: false,
  props: { modelValue: { type: String, default: undefined } },
  emits: ["update:modelValue"],
  setup(props, { attrs, emit, expose }) {
    const element = shallowRef(null);
    // As a property, and not in the markup that a server renders: there may be codes in it.
    const give = () => {
      if (props.modelValue !== undefined) element.value.value = props.modelValue ?? "";
    };
    onMounted(give);
    watch(() => props.modelValue, give, { flush: "post" });
    expose({ element });
    const onInput = () => emit("update:modelValue", element.value.value);
    return () => h("puolesta-widget", { ...attrs, ref: element, onInput: [onInput, attrs.onInput].filter(Boolean) });
  },
});
